// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportFile.h"

#include "report/ReportText.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString writeErrorText(const QString &file, const QString &reason)
{
    return ReportText::tr("%1 couldn't be written: %2.").arg(file, reason);
}

} // namespace

std::optional<ReportFormat> reportFormat(const QString &file)
{
    const QString end = QFileInfo(file).suffix().toLower();
    if (end == "html"_L1 || end == "htm"_L1)
        return ReportFormat::Html;
    return end == "pdf"_L1 ? std::optional(ReportFormat::Pdf) : std::nullopt;
}

QString writeReport(const Report &report, const QString &file, const ReportWriter &writer, ExistingFilePolicy existing,
                    const ShouldContinue &shouldContinue)
{
    if (existing == ExistingFilePolicy::Keep && QFileInfo::exists(file))
        return ReportText::tr("%1 already exists.").arg(file);
    QSaveFile to(file);
    if (!to.open(QIODevice::WriteOnly))
        return writeErrorText(file, to.errorString());
    if (const QString problem = writer(report, &to, shouldContinue); !problem.isEmpty())
        return problem;
    if (!shouldContinue())
        return ReportText::tr("Cancelled.");
    const qint64 size = to.pos();
    // On an almost full disk, commit() alone reports success for a truncated file (Qt 6.4).
    const bool isWrittenCompletely = to.flush() && to.size() == size;
    return isWrittenCompletely && to.commit() ? QString() : writeErrorText(file, to.errorString());
}

} // namespace watchkeeper
