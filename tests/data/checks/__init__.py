"""The checks, one form a file."""

from . import calendars, citations, feeds, linked, offline, popolo, sums, tables

CHECKS = [linked, citations, feeds, calendars, tables, popolo, sums, offline]
