package graphtest

var counterpartCases []testCase
