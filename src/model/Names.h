// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Collects the names of targets or fields, in the order of the list.

#include "model/Field.h"
#include "model/Target.h"

namespace watchkeeper {

inline QStringList namesOf(const QList<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names.append(target.name);
    return names;
}

inline QStringList namesOf(const QList<Field> &table)
{
    QStringList names;
    for (const Field &field : table)
        names.append(field.name);
    return names;
}

} // namespace watchkeeper
