// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The order in which people expect texts: the alphabet of their language, numbers by their value.

#include <QCollator>

namespace watchkeeper {

//! For host 9 before Host 10. Makes sort keys that are compared cheaply.
QCollator naturalCollator();

} // namespace watchkeeper
