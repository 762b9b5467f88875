// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/SaveFile.h"

#include "async/PoolTasks.h"
#include "async/WhenDone.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxSavingThreads = 3; // one thread each for a backup and an export, and a spare one

} // namespace

QThreadPool &savingPool()
{
    static QThreadPool *const pool = createBlockingPool(kMaxSavingThreads);
    return *pool;
}

namespace {

class SaveFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

void showSaveError(QWidget *parent, const QString &path, const QString &reason)
{
    auto *box = new QMessageBox(QMessageBox::Warning, SaveFileTexts::tr("File not saved"),
                                SaveFileTexts::tr("%1 couldn't be written.").arg(path), QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(reason);
    box->open();
}

void writeInPool(QWidget *parent, const QString &path, const QByteArray &content)
{
    const auto job = [path, content] { return writeFileSafely(path, content); };
    whenDone(QtConcurrent::run(&savingPool(), job), parent, [parent, path](const QString &reason) {
        if (!reason.isEmpty())
            showSaveError(parent, path, reason);
    });
}

} // namespace

QFileDialog *openSaveDialog(QWidget *parent, const QString &title, const QString &name, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    if (!filters.isEmpty()) {
        dialog->setNameFilters(filters);
        dialog->setDefaultSuffix(QFileInfo(name).suffix());
        QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
            dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); // *.csv)
        });
    }
    dialog->selectFile(name);
    dialog->open();
    return dialog;
}

void askAndSave(QWidget *parent, const QString &title, const QString &name, const QByteArray &content)
{
    QObject::connect(openSaveDialog(parent, title, name), &QFileDialog::fileSelected, parent,
                     [parent, content](const QString &path) { writeInPool(parent, path, content); });
}

} // namespace watchkeeper
