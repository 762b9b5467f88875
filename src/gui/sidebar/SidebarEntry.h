// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The meaning of one line in the sidebar.

#include "model/FilterKeys.h"

namespace watchkeeper {

//! \brief All targets, a group heading, or one value of a key in the filter language.
struct SidebarEntry
{
    enum class Role : quint8 { None, All, Tags, Kinds, Value };
    Role role = Role::None;
    FilterKey key = FilterKey::Text; //!< for a Value: Is, Tag or Kind
    QString value;

    bool isTag() const { return role == Role::Value && key == FilterKey::Tag; }
    friend bool operator==(const SidebarEntry &, const SidebarEntry &) = default;
};

} // namespace watchkeeper
