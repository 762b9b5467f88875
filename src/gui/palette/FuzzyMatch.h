// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds what the user means by a few letters. Pure functions.

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The words of the query, in lower case.
QStringList fuzzyWords(const QString &query);

//! \brief Each word must be in the text: at its beginning (best), at the beginning of a word, within a word, or with other letters between
//! its own (worst). Words may be in any order.
//! \param words      see fuzzyWords(); if empty, every text matches
//! \param lower      the text in lower case
//! \param positions  receives the positions of the matching letters, ascending; may be null
//! \return the score, higher is better; -1 if a word doesn't match
int fuzzyScore(const QStringList &words, const QString &lower, QList<int> *positions = nullptr);

} // namespace watchkeeper
