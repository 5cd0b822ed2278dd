package graphtest

var evidenceCases []testCase
