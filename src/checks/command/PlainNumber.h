// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses numbers as plugins print them, in the C locale, regardless of the user's locale. Pure.

#include <QStringView>

#include <optional>

namespace watchkeeper {

//! \brief Removes a number such as `12`, `-0.5`, `+1`, `.5`, `5.` or `1e10` from the start of `text`. Doesn't accept hexadecimal numbers,
//! infinity, or commas.
//! \return the number, or nullopt, with `text` unchanged, if it doesn't begin with a number or the number is too large
std::optional<double> takeNumber(QStringView *text);

} // namespace watchkeeper
