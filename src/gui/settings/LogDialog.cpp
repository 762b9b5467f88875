// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/LogDialog.h"

#include "gui/look/InitialSize.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kShownLogSize = 256 * 1024;
constexpr QSize kDefaultSize(800, 480);

} // namespace

LogDialog::LogDialog(QString file, QWidget *parent)
    : QDialog(parent)
    , m_file(std::move(file))
    , m_text(new QPlainTextEdit)
{
    setObjectName(u"logDialog"_s);
    setWindowTitle(tr("Log"));
    setInitialSize(this, kDefaultSize);
    m_text->setObjectName(u"log"_s);
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *buttons = new QDialogButtonBox;
    QPushButton *again = buttons->addButton(tr("&Reload"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    connect(again, &QPushButton::clicked, this, &LogDialog::readLog);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    readLog();
}

void LogDialog::readLog()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        m_text->setPlainText(file.exists() ? tr("%1 can't be read: %2.").arg(m_file, file.errorString())
                                           : tr("No log file yet. Turn on “Keep a log file” to create one."));
        return;
    }
    file.seek(std::max<qint64>(0, file.size() - kShownLogSize));
    m_text->setPlainText(QString::fromUtf8(file.read(kShownLogSize)));
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

} // namespace watchkeeper

#include "moc_LogDialog.cpp"
