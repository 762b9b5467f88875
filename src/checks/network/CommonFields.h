// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Fields that many kinds have, and what they choose. Pure.

#include "checks/network/NetworkSettings.h"
#include "checks/network/Resolver.h"
#include "model/Fields.h"

namespace watchkeeper {

//! `certificateDays`. \param days  the default
Field certificateDaysField(int days);

//! `ipFamily`, folded away in the form.
Field familyField();

//! The target's own choice where it has one, else that of the settings.
Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings);

} // namespace watchkeeper
