// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A list of required items, each of which can have alternatives: `["Router", ["Mirror 1", "Mirror 2"]]`. Pure functions.

#include <QJsonArray>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! All items are required, but one alternative of each item is enough. No item is empty.
using Alternatives = QList<QStringList>;

//! An item with a single alternative becomes a JSON string, an item with several becomes an array.
QJsonArray alternativesToJson(const Alternatives &alternatives);

//! \brief Converts the output of alternativesToJson() back, without validation.
Alternatives alternativesFromJson(const QJsonArray &array);

//! Formats the alternatives of one item as a line: `Mirror 1 | Mirror 2`. A `|` within an alternative is written as `\|`.
QString alternativesLine(const QStringList &texts);
//! Parses the output of alternativesLine(). Omits empty alternatives.
QStringList alternativesFromLine(const QString &line);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alternatives)
