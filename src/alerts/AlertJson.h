// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An alert as it is kept until it has arrived. Pure functions, safe from any thread.

#include "alerts/Alert.h"

#include <QJsonObject>

#include <optional>

namespace watchkeeper {

//! All of it; what is empty is left out.
QJsonObject toJson(const Alert &alert);
//! \return nothing for what is no alert, or of a kind that only a newer version knows
std::optional<Alert> alertFromJson(const QJsonObject &json);

} // namespace watchkeeper
