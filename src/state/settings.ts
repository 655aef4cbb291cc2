/** The name of the setting that says who answers an assessment on this device. */
export const respondentSetting = (assessment: string): string => `respondent:${assessment}`
