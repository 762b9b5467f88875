// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A list of required items, each of which can have alternatives: `["Router", ["Mirror 1", "Mirror 2"]]`. Pure functions.

#include <QJsonArray>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! All items are required. For each, any one of its alternatives is enough. No item is empty.
using Alternatives = QList<QStringList>;

//! A single alternative becomes a text, several become a list.
QJsonArray alternativesToJson(const Alternatives &alternatives);

//! \brief Converts the output of alternativesToJson() back, without validation.
Alternatives alternativesFromJson(const QJsonArray &array);

//! As one line of a form: `Mirror 1 | Mirror 2`; a `|` that belongs to a text is written `\|`.
QString alternativesLine(const QStringList &texts);
//! Converts a line back. Empty texts are omitted.
QStringList alternativesFromLine(const QString &line);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alternatives)
