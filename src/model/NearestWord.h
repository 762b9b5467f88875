// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! "Did you mean …?" for mistyped keys and names. Pure.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The candidate most similar to `word` by edit distance; swapped neighbours count as one edit; ignores case.
//! \return empty if none is similar: more than a third of the letters differ
QString nearestWord(const QString &word, const QStringList &candidates);

//! \brief For names of several words: the nearest word, else the shortest name with a word that begins with this text: `df` for `df -h /`.
//! \return empty if there is none
QString nearestName(const QString &written, const QStringList &names);

} // namespace watchkeeper
