// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/EarlierReadings.h"

#include <QJsonDocument>

namespace watchkeeper {

QByteArray historySeriesFor(const Fields &fields)
{
    return QJsonDocument(fields.written()).toJson(QJsonDocument::Compact);
}

} // namespace watchkeeper
