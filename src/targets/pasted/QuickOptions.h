// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The words that may follow an address or command: `every 30s timeout 5s attempts 3 tag:web name:"Shop"`. Pure.

#include "model/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief The quick words at the end of a line, and the line without them.
class QuickOptions
{
public:
    QuickOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString rest;
    QString name; //!< empty: not specified
    QStringList tags;
    std::optional<Milliseconds> every;
    std::optional<Milliseconds> timeout;
    std::optional<int> attempts;

    void applyTo(Target *target) const;
};

//! Reads them from the end, the last first; stops at the first word that isn't one or has an invalid value.
QuickOptions extractQuickOptions(const QString &line);

} // namespace watchkeeper
