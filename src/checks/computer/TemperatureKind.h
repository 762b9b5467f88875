// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `temperature` kind, which reads temperature sensors.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *temperatureKind();

} // namespace watchkeeper
