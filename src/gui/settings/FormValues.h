// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What stands in a form, right or wrong.

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace watchkeeper {

struct FormValues
{
    QJsonObject written;                  //!< what is not there has its default
    QHash<QString, QStringList> mapOrder; //!< by field, the keys of a map as they were written

    friend bool operator==(const FormValues &, const FormValues &) = default;
};

} // namespace watchkeeper
