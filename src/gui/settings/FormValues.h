// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a form, valid or not.

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace watchkeeper {

struct FormValues
{
    QJsonObject written;                  //!< fields that aren't included have their default
    QHash<QString, QStringList> mapOrder; //!< the written order of the keys of maps, by field name

    friend bool operator==(const FormValues &, const FormValues &) = default;
};

} // namespace watchkeeper
