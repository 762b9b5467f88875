// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Things that are all needed, each of which may be one of several: `["Router", ["Mirror 1", "Mirror 2"]]`. Pure.

#include <QJsonArray>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! All of these; of each, any one suffices. None of them is empty.
using Alternatives = QList<QStringList>;

//! What stands alone is a text, several are a list.
QJsonArray alternativesToJson(const Alternatives &alternatives);

//! \brief The way back, of what alternativesToJson() may give; nothing is checked.
Alternatives alternativesFromJson(const QJsonArray &array);

//! As one line of a form: `Mirror 1 | Mirror 2`; a `|` that belongs to a text is written `\|`.
QString alternativesLine(const QStringList &texts);
//! The way back; what is empty is left out.
QStringList alternativesFromLine(const QString &line);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alternatives)
