// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The field `ipFamily`, which many kinds have, and what it chooses. Pure.

#include "checks/network/NetworkSettings.h"
#include "checks/network/Resolver.h"
#include "model/Fields.h"

namespace watchkeeper {

//! For a kind's table, folded away in the form.
Field familyField();

//! The target's own choice where it has one, else that of the settings.
Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings);

} // namespace watchkeeper
