// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tags compared as people mean them: ignoring case. Pure functions.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The canonical form of all spellings of a tag, used as a lookup key.
QString foldedTag(const QString &tag);

bool hasTag(const QStringList &tags, const QString &tag);

//! \brief Replaces `from` with `to`, once if both were present.
//! \return whether something changed
bool renameTag(QStringList &tags, const QString &from, const QString &to);

//! Removes the tag in all its spellings.
void removeTag(QStringList &tags, const QString &tag);

} // namespace watchkeeper
