// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A named starting point for a new target: how to check a well-known service over HTTP, with its conditions.

#include "model/TargetCondition.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The content of a preset file, see docs/presets.md. To become a target it needs only an address. Lower layers don't know presets.
class Preset
{
public:
    Preset() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QString kind;                         //!< key of a kind with a `url`: `http` or `json`
    QString scheme;                       //!< the service's default scheme, `http` or `https`
    int port = 0;                         //!< the service's default port, 1-65535
    QString path;                         //!< begins with `/`; may have a query
    QStringList words;                    //!< further names for the search
    QString credentials;                  //!< a sentence: credentials the service may require; empty: none
    QJsonObject fields;                   //!< as in targets.json, without `url`
    QHash<QString, QStringList> mapOrder; //!< as for Fields::fromJson
    QList<TargetCondition> conditions;
};

} // namespace watchkeeper
