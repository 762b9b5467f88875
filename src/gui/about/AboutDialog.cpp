// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about/AboutDialog.h"

#include "gui/chart/plot/ChartPlot.h"
#include "gui/look/widgets/WindowState.h"
#include "ui_AboutDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QSslSocket>
#include <QStyle>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ComponentsText
{
    Q_DECLARE_TR_FUNCTIONS(Components)
};

//! Returns only the version number, for example `3.0.17` from `OpenSSL 3.0.17 1 Jul 2025`.
QString tlsVersion()
{
    const QString whole = QSslSocket::sslLibraryVersionString();
    return whole.startsWith("OpenSSL "_L1) ? whole.section(u' ', 1, 1) : whole;
}

} // namespace

QList<Component> components()
{
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s, ComponentsText::tr("User interface, network, processes"),
         u"https://www.qt.io"_s},
        {u"QCoro"_s, QStringLiteral(WK_QCORO), u"MIT"_s, ComponentsText::tr("Asynchronous operations"),
         u"https://qcoro.dvratil.cz"_s},
        {u"c-ares"_s, QStringLiteral(WK_CARES), u"MIT"_s, ComponentsText::tr("DNS resolution"), u"https://c-ares.org"_s},
        {u"Boost"_s, QStringLiteral(WK_BOOST), u"BSL-1.0"_s, ComponentsText::tr("HTTP parsing"), u"https://www.boost.org"_s},
        {u"nghttp2"_s, QStringLiteral(WK_NGHTTP2), u"MIT"_s, ComponentsText::tr("HTTP/2"), u"https://nghttp2.org"_s},
        {u"zlib"_s, QStringLiteral(WK_ZLIB), u"Zlib"_s, ComponentsText::tr("Decompression"), u"https://zlib.net"_s},
        {u"OpenSSL"_s, tlsVersion(), u"Apache-2.0"_s, ComponentsText::tr("Encrypted connections"),
         u"https://www.openssl.org"_s},
        {u"QtKeychain"_s, QStringLiteral(WK_KEYCHAIN), u"BSD-2-Clause"_s, ComponentsText::tr("Passwords in the keychain"),
         u"https://github.com/frankosterfeld/qtkeychain"_s},
        {u"QCustomPlot"_s, ChartPlot::libraryVersion(), u"GPL-3.0-or-later"_s, ComponentsText::tr("Charts"),
         u"https://www.qcustomplot.com"_s},
        {u"CLI11"_s, QStringLiteral(WK_CLI11), u"BSD-3-Clause"_s, ComponentsText::tr("Command-line options"),
         u"https://github.com/CLIUtils/CLI11"_s},
    };
}

QString systemReport()
{
    QStringList lines{
        u"Watchkeeper %1"_s.arg(QCoreApplication::applicationVersion()),
        u"System: %1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                                       QSysInfo::currentCpuArchitecture()),
        u"Window: %1, style %2, scale %3, %4"_s.arg(QGuiApplication::platformName(), QApplication::style()->name())
            .arg(qGuiApp->devicePixelRatio())
            .arg(QLocale().name())};
    for (const Component &component : components())
        lines.append(u"%1 %2"_s.arg(component.name, component.version));
    lines.append(u"Built with Qt %1"_s.arg(QLatin1String(QT_VERSION_STR)));
    return lines.join(u'\n') + u'\n';
}

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
