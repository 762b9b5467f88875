// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/TailSamples.h"

#include <QFile>

#include <algorithm>

namespace watchkeeper::test {

TargetId idOf(int number)
{
    return TargetId(static_cast<uint>(number) * 2654435761U, 7, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, static_cast<uchar>(number));
}

QList<QList<TargetResult>> wildBatches(unsigned seed, int batches, int rows, int targets)
{
    std::mt19937 random(seed);
    QList<QList<TargetResult>> all;
    for (int batch = 0; batch < batches; ++batch) {
        QList<TargetResult> part;
        for (int row = 0; row < rows; ++row)
            part.append({idOf(std::uniform_int_distribution(1, targets)(random)), wildResult(&random)});
        all.append(part);
    }
    return all;
}

QList<StoredResult> rowsOf(const QList<QList<TargetResult>> &batches, const TargetId &target)
{
    QList<StoredResult> rows;
    for (const auto &batch : batches) {
        for (const TargetResult &row : batch) {
            if (row.target == target)
                rows.append(row.result);
        }
    }
    return rows;
}

QList<StoredResult> sortedRowsOf(const QList<QList<TargetResult>> &batches, const TargetId &target)
{
    QList<StoredResult> rows = rowsOf(batches, target);
    std::stable_sort(rows.begin(), rows.end(), [](const StoredResult &a, const StoredResult &b) { return a.at < b.at; });
    return rows;
}

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s could not be written", qPrintable(path));
}

} // namespace watchkeeper::test
