// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! "Did you mean …?" for mistyped keys and names. Pure.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The candidate most like `word` by edit distance, swaps of neighbours counting once; case does not count.
//! \return empty when none is near: more than a third of the letters differ
QString nearestWord(const QString &word, const QStringList &candidates);

//! \brief For names of several words: the nearest word, else the shortest name in which a word begins as this does: `df` for `df -h /`.
//! \return empty where there is none
QString nearestName(const QString &written, const QStringList &names);

} // namespace watchkeeper
