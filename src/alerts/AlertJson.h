// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The JSON form of an alert, stored until it is delivered. Pure functions, safe from any thread.

#include "alerts/Alert.h"

#include <QJsonObject>

#include <optional>

namespace watchkeeper {

//! Omits empty values.
QJsonObject toJson(const Alert &alert);
//! \return the alert, or no value if the JSON isn't a valid alert or its kind was added in a newer version
std::optional<Alert> alertFromJson(const QJsonObject &json);

} // namespace watchkeeper
