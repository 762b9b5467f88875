// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportFile.h"

#include "report/ReportText.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString notWritten(const QString &file, const QString &why)
{
    return ReportText::tr("%1 couldn't be written: %2.").arg(file, why);
}

} // namespace

std::optional<ReportForm> reportForm(const QString &file)
{
    const QString end = QFileInfo(file).suffix().toLower();
    if (end == "html"_L1 || end == "htm"_L1)
        return ReportForm::Html;
    return end == "pdf"_L1 ? std::optional(ReportForm::Pdf) : std::nullopt;
}

QString writeReport(const Report &report, const QString &file, const ReportPen &pen, Existing existing, const GoesOn &goesOn)
{
    if (existing == Existing::Keep && QFileInfo::exists(file))
        return ReportText::tr("%1 already exists.").arg(file);
    QSaveFile to(file);
    if (!to.open(QIODevice::WriteOnly))
        return notWritten(file, to.errorString());
    if (const QString problem = pen(report, &to, goesOn); !problem.isEmpty())
        return problem;
    if (!goesOn())
        return ReportText::tr("Cancelled.");
    const qint64 size = to.pos();
    // Near a full disk, commit() alone reports success for a truncated file (Qt 6.4).
    const bool isWhole = to.flush() && to.size() == size;
    return isWhole && to.commit() ? QString() : notWritten(file, to.errorString());
}

} // namespace watchkeeper
