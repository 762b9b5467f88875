// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Compares and edits tags, ignoring case. Pure functions.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The canonical spelling of a tag, used as a lookup key.
QString foldedTag(const QString &tag);

bool hasTag(const QStringList &tags, const QString &tag);

//! \brief Replaces `from` with `to`. If the list contained both, only `to` remains.
//! \return whether the list changed
bool renameTag(QStringList &tags, const QString &from, const QString &to);

//! Removes the tag, ignoring case.
void removeTag(QStringList &tags, const QString &tag);

} // namespace watchkeeper
