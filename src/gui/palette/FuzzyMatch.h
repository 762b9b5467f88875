// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Finds what people mean by a few letters. Pure functions.

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The words that are looked for, in lower case.
QStringList fuzzyWords(const QString &query);

//! \brief Each word must be in the text: at its beginning (best), at the beginning of a word, within one, or with other letters
//! between its own (worst). Words may come in any order.
//! \param words      see fuzzyWords(); without any, every text fits
//! \param lower      the text in lower case
//! \param positions  of the letters that fit are put there, ascending; may be null
//! \return how well it fits, larger is better; -1 when a word does not
int fuzzyScore(const QStringList &words, const QString &lower, QList<int> *positions = nullptr);

} // namespace watchkeeper
