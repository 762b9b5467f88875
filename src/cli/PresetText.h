// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats presets as documentation. `kinds` lists them, `kinds PRESET` shows one. Pure functions.

#include "cli/Terminal.h"
#include "targets/service/Preset.h"

#include <QByteArray>

namespace watchkeeper {

QString presetsTable(const Terminal &terminal);

//! The preset's description, its required fields, and the target made from it.
QString presetText(const Preset &preset);
QByteArray presetJson(const Preset &preset);

} // namespace watchkeeper
