// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which sound an alert has. Pure.

#include "alerts/Alert.h"
#include "model/Fields.h"

namespace watchkeeper {

//! \brief By the fields of a channel of the provider `sound`: a name of the freedesktop sound naming specification, such as
//! `dialog-error`, or the path of a file; empty for none.
QString alertSound(const Fields &fields, const Alert &alert);

//! Whether it is a file rather than a name.
bool isSoundFile(const QString &sound);

//! A sentence that says what is wrong with it; empty for a name, an absolute path, a placeholder and nothing.
QString soundProblem(const QString &sound);

//! \brief How much worse than others it is: of two sounds at once the one of the worse alert is heard. 3 is down, 0 neither a problem nor
//! the end of one.
int soundRank(const Alert &alert);

} // namespace watchkeeper
