// What schemas are made of, read before the first of them: with all of them it is more than an old phone does at once.
import './schema'
