// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a line in the sidebar stands for.

#include "model/filter/FilterKeys.h"

namespace watchkeeper {

//! \brief A line stands for all targets, for a group, or for a value of a key in the filter language.
struct SidebarEntry
{
    enum class Role : quint8 { None, All, Tags, Kinds, Value };
    Role role = Role::None;
    FilterKey key = FilterKey::Text; //!< Is, Tag or Kind if the role is Value
    QString value;

    bool isTag() const { return role == Role::Value && key == FilterKey::Tag; }
    friend bool operator==(const SidebarEntry &, const SidebarEntry &) = default;
};

} // namespace watchkeeper
