// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A named starting point for a new target: what to ask a well-known service over HTTP, and what counts as good.

#include "model/TargetCondition.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief What a preset file says, see docs/presets.md. Only its address is missing to be a target; nothing below knows presets.
class Preset
{
public:
    Preset() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QString kind;                         //!< key of a kind with a `url`: `http` or `json`
    QString scheme;                       //!< `http` or `https`: the usual one
    int port = 0;                         //!< 1-65535: the usual one
    QString path;                         //!< begins with `/`; may have a query
    QStringList words;                    //!< other names to find it by
    QString credentials;                  //!< a sentence: what the service may want to see; empty: nothing
    QJsonObject fields;                   //!< as in targets.json, without `url`
    QHash<QString, QStringList> mapOrder; //!< as for Fields::fromJson
    QList<TargetCondition> conditions;
};

} // namespace watchkeeper
