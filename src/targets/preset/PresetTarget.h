// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates a target from a preset and the address of a server. Pure.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief The address of a preset's service on a server.
//! \param place  `host`, `host:port`, or an address that begins with http:// or https://, which then also determines the port. A
//! path, as for a service behind a proxy, is put before the path of the preset, unless it already ends with that path.
//! \return the address, or a sentence about the error in `place`
Expected<QString, QString> presetAddress(const Preset &preset, const QString &place);

//! \brief Creates a target, validated like a target in a file. Its name consists of the preset's title and the server.
Expected<Target, QString> makePresetTarget(const Preset &preset, const QString &place, const Schedule &defaults);

//! \brief A sentence about credentials that the service may require; empty if it requires none or the target already has some.
QString credentialsHint(const Preset &preset, const Target &target);

} // namespace watchkeeper
