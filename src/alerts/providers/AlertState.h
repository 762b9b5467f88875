// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What an alert is, in the words by which providers choose: `problem:down`, `recovery`, `up`, `*`. Pure.

#include "alerts/Alert.h"

#include <QJsonObject>
#include <QJsonValue>

namespace watchkeeper {

//! From the most to the least special: `problem:down`, `problem`, `down`, `*`.
QStringList alertStates(const Alert &alert);

//! Whether it is one of the words that alertStates() can give.
bool isAlertState(const QString &word);

//! The member of `table` whose key is the most special for the alert; undefined where there is none.
QJsonValue valueForState(const QJsonObject &table, const Alert &alert);

} // namespace watchkeeper
