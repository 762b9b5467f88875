// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of an alert in the words by which providers choose: `problem:down`, `recovery`, `up`, `*`. Pure.

#include "alerts/Alert.h"

#include <QJsonObject>
#include <QJsonValue>

namespace watchkeeper {

//! From the most to the least specific: `problem:down`, `problem`, `down`, `*`.
QStringList alertStates(const Alert &alert);

//! Whether alertStates() can return that word.
bool isAlertState(const QString &word);

//! The member of `table` with the most specific key for the alert; undefined if there is none.
QJsonValue valueForState(const QJsonObject &table, const Alert &alert);

} // namespace watchkeeper
