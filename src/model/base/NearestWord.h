// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds suggestions for mistyped keys and names, as in "Did you mean …?". Pure.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief Returns the candidate with the smallest edit distance to `word`, ignoring case. Swapping two adjacent
//! letters is one edit.
//! \return the candidate, or an empty string if more than a third of the letters differ in every candidate
QString nearestWord(const QString &word, const QStringList &candidates);

//! \brief Returns the name that is most similar to `written`, for names of several words. If no name is similar,
//! returns the shortest name that contains a word beginning with `written`, such as `df -h /` for `df`.
//! \return the name, or an empty string
QString nearestName(const QString &written, const QStringList &names);

} // namespace watchkeeper
