// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A chart source for which the test provides the answers.

#include "gui/chart/ChartSource.h"

namespace watchkeeper::test {

class FakeChartSource : public ChartSource
{
public:
    struct Question
    {
        quint64 number;
        ChartRequest request;
    };

    void ask(quint64 number, const ChartRequest &request) override { questions.append({number, request}); }
    void forget(quint64 number) override { forgotten.append(number); }

    //! Returns ten equal buckets over the requested span, each with `value`.
    static ChartData answerTo(const ChartRequest &request, double value)
    {
        ChartData data;
        data.request = request;
        const qint64 width = (request.to - request.from) / 10;
        for (const TargetId &target : request.targets) {
            for (const QString &key : request.series) {
                ChartSeries series{target, key, Unit::Millisecond, {}};
                for (qint64 from = request.from; from + width <= request.to; from += width)
                    series.buckets.append({from, from + width, 2, value, value + 2, value + 1, value, value + 2, value + 2});
                data.series.append(series);
            }
            data.ribbon.append({target, request.from, request.to, Outcome::Up});
        }
        return data;
    }

    QList<Question> questions;
    QList<quint64> forgotten;
};

} // namespace watchkeeper::test
