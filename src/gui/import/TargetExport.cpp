// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/TargetExport.h"

#include "async/WhenDone.h"
#include "gui/look/widgets/SaveFile.h"
#include "targets/file/SafeFile.h"
#include "targets/store/TargetsStore.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString filterOf(const ExportFormat &format)
{
    return u"%1 (*.%2)"_s.arg(QLatin1StringView(format.title), QLatin1StringView(format.suffix));
}

} // namespace

TargetExport::TargetExport(TargetsStore *store, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_window(window)
{
}

void TargetExport::chooseFile()
{
    QStringList filters;
    for (const ExportFormat &format : exportFormats())
        filters.append(filterOf(format));
    QFileDialog *dialog = openSaveDialog(m_window, tr("Export targets"), u"targets.json"_s, filters);
    dialog->setObjectName(u"targetExportDialog"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog](const QString &path) {
        for (const ExportFormat &format : exportFormats()) {
            if (filterOf(format) == dialog->selectedNameFilter())
                writeTo(path, QString::fromLatin1(format.key));
        }
    });
}

void TargetExport::writeTo(const QString &path, const QString &format)
{
    const auto convert = [document = m_store->document(), path, chosen = findExportFormat(format)] {
        const QFileInfo written(path);
        Job job;
        job.exported = chosen->convert(document, document.targets);
        job.folder = written.absolutePath();
        for (ExportedFile &file : job.exported.files) {
            const QString name = chosen->hasSeveralFiles ? file.name : written.fileName();
            file.name = QDir(job.folder).filePath(name);
            if (name != written.fileName() && QFileInfo::exists(file.name))
                job.existing.append(name);
        }
        return job;
    };
    whenDone(QtConcurrent::run(&savingPool(), convert), this, [this](const Job &job) { confirm(job); });
}

QMessageBox *TargetExport::message(const QString &title, const QString &text, const QString &name)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, m_window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    return box;
}

void TargetExport::confirm(const Job &job)
{
    if (job.existing.isEmpty())
        return write(job);
    const QString folder = QDir::toNativeSeparators(job.folder);
    QMessageBox *box = message(tr("Replace files?"),
                               tr("The folder %1 already contains these files: %2").arg(folder, job.existing.join(u", "_s)),
                               u"targetExportReplace"_s);
    box->setIcon(QMessageBox::Question);
    box->addButton(tr("Replace"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(box, &QMessageBox::accepted, this, [this, job] { write(job); });
    box->open();
}

void TargetExport::write(const Job &job)
{
    const auto save = [files = job.exported.files] {
        QString problem;
        for (auto file = files.begin(); problem.isEmpty() && file != files.end(); ++file)
            problem = writeFileSafely(file->name, file->content);
        return problem;
    };
    whenDone(QtConcurrent::run(&savingPool(), save), this, [this, job](const QString &problem) { report(job, problem); });
}

void TargetExport::report(const Job &job, const QString &problem)
{
    if (!problem.isEmpty()) {
        const QString folder = QDir::toNativeSeparators(job.folder);
        QMessageBox *box = message(tr("Targets not exported"), tr("The targets couldn't be written to %1.").arg(folder),
                                   u"targetExportProblem"_s);
        box->setIcon(QMessageBox::Warning);
        box->setInformativeText(problem);
        box->addButton(QMessageBox::Close);
        return box->open();
    }
    QStringList names;
    for (const ExportedFile &file : job.exported.files)
        names.append(QDir::toNativeSeparators(names.isEmpty() ? file.name : QFileInfo(file.name).fileName()));
    const QString count =
        tr("%Ln target(s) exported to %1.", "", static_cast<int>(job.exported.count)).arg(names.join(u", "_s));
    const auto &remarks = job.exported.remarks;
    if (remarks.isEmpty()) {
        emit notice(count);
        return;
    }
    QStringList lines;
    for (const ExportRemark &remark : remarks)
        lines.append(remark.target.isEmpty() ? remark.text : remark.target + u": "_s + remark.text);
    QMessageBox *box = message(tr("Targets exported"), count, u"targetExportRemarks"_s);
    box->setIcon(QMessageBox::Information);
    box->setInformativeText(tr("%Ln difference(s) are listed in the details.", "", static_cast<int>(lines.size())));
    box->setDetailedText(lines.join(u'\n'));
    box->addButton(QMessageBox::Close);
    box->open();
}

} // namespace watchkeeper

#include "moc_TargetExport.cpp"
