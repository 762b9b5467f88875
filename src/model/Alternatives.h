// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Things that are all required, where each may be one of several: `["Router", ["Mirror 1", "Mirror 2"]]`. Pure.

#include <QJsonArray>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! All of these are required; for each, any one alternative suffices. None of them is empty.
using Alternatives = QList<QStringList>;

//! A single one becomes a text, several become a list.
QJsonArray alternativesToJson(const Alternatives &alternatives);

//! \brief The inverse, for the output of alternativesToJson(); nothing is validated.
Alternatives alternativesFromJson(const QJsonArray &array);

//! As one line of a form: `Mirror 1 | Mirror 2`; a `|` that belongs to a text is written `\|`.
QString alternativesLine(const QStringList &texts);
//! The inverse; empty texts are left out.
QStringList alternativesFromLine(const QString &line);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alternatives)
