// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A template for a new target that checks a well-known service over HTTP, with suitable conditions.

#include "model/target/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The content of a preset file, see docs/presets.md. To create a target from a preset, only an address is needed.
class Preset
{
public:
    Preset() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QString kind;        //!< key of the kind of the target, `http` or `json`
    QString scheme;      //!< the service's default scheme, `http` or `https`
    int port = 0;        //!< the service's default port, 1-65535
    QString path;        //!< starts with `/`; can contain a query
    QStringList words;   //!< further names of the service, for the search
    QString credentials; //!< a sentence about credentials that the service may require; empty if it requires none
    QJsonObject fields;  //!< the fields of the target as in targets.json, without `url`
    QHash<QString, QStringList> mapOrder; //!< order of the keys in map fields, see Fields::fromJson()
    QList<TargetCondition> conditions;
};

} // namespace watchkeeper
