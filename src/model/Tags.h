// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Tags as people mean them: those that differ in case alone are the same. Pure functions.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The one form of all its spellings, to look it up by.
QString foldedTag(const QString &tag);

bool hasTag(const QStringList &tags, const QString &tag);

//! \brief Puts `to` in the place of `from`; it is there once, where both were.
//! \return whether something changed
bool renameTag(QStringList &tags, const QString &from, const QString &to);

//! Takes the tag away, in all its spellings.
void removeTag(QStringList &tags, const QString &tag);

} // namespace watchkeeper
