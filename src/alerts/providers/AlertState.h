// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of an alert in the words that provider files use: `problem:down`, `recovery`, `up`, `*`. Pure.

#include "alerts/Alert.h"

#include <QJsonObject>
#include <QJsonValue>

namespace watchkeeper {

//! The states from the most to the least specific: `problem:down`, `problem`, `down`, `*`.
QStringList alertStates(const Alert &alert);

//! Whether `word` is a word that alertStates() can return.
bool isAlertState(const QString &word);

//! The member of `table` with the most specific key for the alert, or undefined if no key matches.
QJsonValue valueForState(const QJsonObject &table, const Alert &alert);

} // namespace watchkeeper
