// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `${target:NAME}` in a command line: properties of the target for use in an argument. Pure.

#include "model/Target.h"

#include <QHash>
#include <QStringList>

namespace watchkeeper {

//! Values by NAME.
using TargetMacros = QHash<QString, QString>;

//! `name`, `id`, `kind`, `host`, `tags`, `every`, `timeout`, `attempts`: everything in targetMacros().
const QStringList &targetMacroNames();

//! \brief The values for one target; times in whole seconds, at least 1; tags joined by commas.
//! \param host  its field `host`, with its own placeholders filled
TargetMacros targetMacros(const Target &target, const QString &host);

//! The NAMEs used in a text, in order; without those after `$${`, which is literal text.
QStringList targetMacrosIn(const QString &text);

} // namespace watchkeeper
