// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about/AboutDialog.h"

#include "gui/about/Components.h"
#include "gui/look/InitialSize.h"
#include "ui_AboutDialog.h"

#include <QClipboard>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kAboutIconSize = 64;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    setInitialSize(this);
    m_ui->icon->setPixmap(QGuiApplication::windowIcon().pixmap(kAboutIconSize));
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    m_ui->name->setFont(big);
    m_ui->name->setText(tr("Watchkeeper %1").arg(QCoreApplication::applicationVersion()));
    fillComponents();
    fillLicence();
    addCopyButton();
    m_ui->buttons->button(QDialogButtonBox::Close)->setDefault(true);
}

AboutDialog::~AboutDialog() = default;

void AboutDialog::fillComponents()
{
    for (const Component &component : components()) {
        auto *item =
            new QTreeWidgetItem(m_ui->components, {component.name, component.version, component.licence, component.purpose});
        item->setToolTip(0, component.home);
    }
    for (int column = 0; column < m_ui->components->columnCount(); ++column)
        m_ui->components->resizeColumnToContents(column);
    m_ui->components->setCurrentItem(m_ui->components->topLevelItem(0));
}

void AboutDialog::fillLicence()
{
    QFile file(u":/about/LICENSE"_s);
    m_ui->licence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    if (file.open(QIODevice::ReadOnly))
        m_ui->licence->setPlainText(QString::fromUtf8(file.readAll()));
}

void AboutDialog::addCopyButton()
{
    QPushButton *copy = m_ui->buttons->addButton(tr("Co&py for a bug report"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyReport"_s);
    copy->setToolTip(tr("Versions of the program, the system and the libraries"));
    connect(copy, &QAbstractButton::clicked, this, [copy] {
        QGuiApplication::clipboard()->setText(systemReport());
        copy->setText(tr("Copied", "to the clipboard"));
    });
}

} // namespace watchkeeper

#include "moc_AboutDialog.cpp"
