// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Numbers as plugins print them: in the C locale, whatever the user's locale is. Pure.

#include <QStringView>

#include <optional>

namespace watchkeeper {

//! \brief Takes `12`, `-0.5`, `+1`, `.5`, `5.`, `1e10` off the start of `text`; no hexadecimal, no infinity, no comma.
//! \return nothing, with `text` unchanged, if it doesn't begin with a number or the number is too large
std::optional<double> takeNumber(QStringView *text);

} // namespace watchkeeper
