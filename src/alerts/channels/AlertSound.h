// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the sound of an alert. Pure.

#include "alerts/Alert.h"
#include "model/field/Fields.h"

namespace watchkeeper {

//! \brief The sound from the fields of a `sound` channel: a name from the freedesktop sound naming specification, such as `dialog-error`,
//! or the path of a file. Empty for no sound.
QString alertSound(const Fields &fields, const Alert &alert);

//! Whether the sound is a file rather than a name.
bool isSoundFile(const QString &sound);

//! A user-visible message about an invalid sound. Empty for a name, an absolute path, a placeholder or an empty string.
QString soundProblem(const QString &sound);

//! \brief The severity of an alert, from 0 (neither a problem nor its end) to 3 (down). If two sounds are due at the same time, the more
//! severe one is played.
int soundRank(const Alert &alert);

} // namespace watchkeeper
